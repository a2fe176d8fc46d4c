using Frameio.Sandbox.Faults;

namespace Frameio.Sandbox.Tests;

public class FaultRuleTests
{
    [Theory]
    [InlineData(
        """
        {
          "kind": "status", "code": 503, "body": "x", "content_type": "text/plain", "headers": { "Retry-After": "1" },
          "apply": true
        }
        """,
        typeof(StatusFault))]
    [InlineData("""{"location":"http://127.0.0.1/","code":302,"kind":"redirect"}""", typeof(RedirectFault))]
    [InlineData("""{"kind":"delay","ms":5}""", typeof(DelayFault))]
    [InlineData("""{"kind":"lost_answer"}""", typeof(LostAnswerFault))]
    [InlineData("""{"kind":"cut"}""", typeof(CutFault))]
    [InlineData("""{"kind":"cut_body"}""", typeof(CutBodyFault))]
    [InlineData("""{"kind":"malformed","body":"html"}""", typeof(MalformedFault))]
    [InlineData("""{"kind":"drop_next_link"}""", typeof(DropNextLinkFault))]
    [InlineData("""{"kind":"truncate_page","keep":1,"total_count":9}""", typeof(TruncatePageFault))]
    [InlineData("""{"kind":"drop_page_headers"}""", typeof(DropPageHeadersFault))]
    [InlineData("""{"kind":"shift_list","by":-3}""", typeof(ShiftListFault))]
    [InlineData("""{"kind":"claim_total","more":7}""", typeof(ClaimTotalFault))]
    [InlineData("""{"kind":"edit_records","field":"user.id","value":"..","count":1}""", typeof(EditRecordsFault))]
    public void Every_kind_can_be_said_in_JSON(string action, Type type)
    {
        FaultRule rule = FaultPlan.Parse($$"""
            [{
              "operation": "v4GetMe", "method": "GET", "path": "me$", "skip": 1, "every": 2, "times": null,
              "action": {{action}}
            }]
            """).Single();
        Assert.IsType(type, rule.Action);
        Assert.Equal((1, 2, null), (rule.Skip, rule.Every, rule.Times));
    }

    [Theory]
    [InlineData("""{"operation":"v4GetMe","action":{"kind":"cut"},"surprise":1}""", "surprise")]
    [InlineData("""{"action":{"kind":"cut","surprise":1}}""", "surprise")]
    [InlineData("""{"action":{"kind":"explode"}}""", "explode")]
    [InlineData("""{"action":{"code":500}}""", "kind")]
    [InlineData("""{"action":{"kind":"status"}}""", "code")]
    [InlineData("""{"action":{"kind":"status","code":99}}""", "code")]
    [InlineData("""{"action":{"kind":"redirect","code":200,"location":"/"}}""", "code")]
    [InlineData("""{"action":{"kind":"delay","ms":-1}}""", "ms")]
    [InlineData("""{"operation":"v4Nothing","action":{"kind":"cut"}}""", "v4Nothing")]
    [InlineData("""{"path":"(","action":{"kind":"cut"}}""", "path")]
    [InlineData("""{"times":0,"action":{"kind":"cut"}}""", "times")]
    [InlineData("""{"every":0,"action":{"kind":"cut"}}""", "every")]
    [InlineData("""{"skip":-1,"action":{"kind":"cut"}}""", "skip")]
    [InlineData("""{"operation":"v4GetMe"}""", "action")]
    [InlineData("""{"action":{"kind":"cut"},"then":[null]}""", "then")]
    [InlineData("""{"action":{"kind":"cut"},"then":[{"kind":"status","code":99}]}""", "code")]
    [InlineData("""{"action":{"kind":"shift_list","by":0}}""", "by")]
    [InlineData("""{"action":{"kind":"claim_total","more":0}}""", "more")]
    [InlineData("""{"action":{"kind":"edit_records","field":""}}""", "field")]
    [InlineData("""{"action":{"kind":"edit_records","field":"id","count":0}}""", "count")]
    [InlineData("""{"action":{"kind":"edit_records","field":"id","value":1,"remove":true}}""", "value")]
    [InlineData("""[null]""", "null")]
    [InlineData("""nonsense""", "'nonsense'")]
    public void What_makes_no_sense_is_refused_with_its_name(string json, string named)
    {
        FaultPlan plan = new();
        FaultRuleException exception = Assert.Throws<FaultRuleException>(() => plan.Add(FaultPlan.Parse(json)));
        Assert.Contains(named, exception.Message);
        Assert.Empty(plan.Snapshot());
    }
}
