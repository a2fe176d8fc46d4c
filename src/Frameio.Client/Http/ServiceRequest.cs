using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>An HTTP request that knows which call it is and who watches it, for the handlers on its way.</summary>
internal sealed class ServiceRequest(Call call, Uri baseUri)
    : HttpRequestMessage(call.Operation.Method, new Uri(baseUri, call.PathAndQuery))
{
    public Operation Operation => call.Operation;

    public IExchangeObserver? Observer => call.Observer;

    /// <summary>Told right before the request goes out; it prevents that by throwing.</summary>
    public Action? Sending => call.Sending;

    /// <summary>Whether it is sent once and no more, whatever becomes of it.</summary>
    public bool IsOnlyTry => call.IsOnlyTry;

    /// <summary>The bucket it counts in, once it has a slot there.</summary>
    public OperationPacer? Pacer { get; set; }

    /// <summary>When its slot was taken, on the owner's clock.</summary>
    public TimeSpan SlotTakenAt { get; set; }

    /// <summary>
    /// Whether an earlier try of this request may have been applied although it brought no good answer.
    /// </summary>
    public bool OutcomeIsUncertain { get; set; }
}
