using System.Text.Json.Serialization;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;

namespace Frameio.Sandbox.Faults;

/// <summary>What happens to a request that a fault hits. In JSON, <c>kind</c> tells which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StatusFault), "status")]
[JsonDerivedType(typeof(RedirectFault), "redirect")]
[JsonDerivedType(typeof(DelayFault), "delay")]
[JsonDerivedType(typeof(LostAnswerFault), "lost_answer")]
[JsonDerivedType(typeof(CutFault), "cut")]
[JsonDerivedType(typeof(CutBodyFault), "cut_body")]
[JsonDerivedType(typeof(MalformedFault), "malformed")]
[JsonDerivedType(typeof(DropNextLinkFault), "drop_next_link")]
[JsonDerivedType(typeof(TruncatePageFault), "truncate_page")]
[JsonDerivedType(typeof(DropPageHeadersFault), "drop_page_headers")]
[JsonDerivedType(typeof(ShiftListFault), "shift_list")]
[JsonDerivedType(typeof(ClaimTotalFault), "claim_total")]
[JsonDerivedType(typeof(EditRecordsFault), "edit_records")]
public abstract record FaultAction
{
    /// <summary>How the log calls it.</summary>
    internal abstract string Name { get; }

    /// <summary>
    /// Whether the service handles the request: checks its token, charges its bucket, applies its change.
    /// </summary>
    internal virtual bool Reaches => true;

    /// <summary>How much of the answer gets through.</summary>
    internal virtual Delivery Delivery => Delivery.Whole;

    /// <summary>How many records come before the page of a list, while it is being read.</summary>
    internal virtual int ListShift => 0;

    /// <summary>The answer that is given when the service doesn't handle the request.</summary>
    internal virtual Answer Instead(Api api) => Answer.Empty(StatusCodes.Status204NoContent);

    /// <summary>What becomes of the service's answer.</summary>
    internal virtual Answer Edit(Answer answer, Api api) => answer;

    /// <summary>Throws when the values make no sense.</summary>
    internal virtual void Check()
    {
    }
}
