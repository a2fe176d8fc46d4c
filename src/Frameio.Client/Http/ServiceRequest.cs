using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>An HTTP request that knows which call it is and who watches it, for the handlers on its way.</summary>
internal sealed class ServiceRequest(Call call, Uri baseUri)
    : HttpRequestMessage(call.Operation.Method, new Uri(baseUri, call.PathAndQuery))
{
    /// <summary>What it sends.</summary>
    public Call Call => call;

    public Operation Operation => call.Operation;

    public IExchangeObserver? Observer => call.Observer;

    /// <summary>Told right before the request goes out; it prevents that by throwing.</summary>
    public Action? Sending => call.Sending;

    /// <summary>Whether it is sent once and no more, whatever becomes of it.</summary>
    public bool IsOnlyTry => call.IsOnlyTry;

    /// <summary>The bucket it counts in, once it has a slot there.</summary>
    public OperationPacer? Pacer { get; set; }

    /// <summary>When the service will listen again, where that is too long to wait for; null where it isn't.</summary>
    public DateTimeOffset? ComeBackAt { get; set; }

    /// <summary>When its slot was taken, on the owner's clock.</summary>
    public TimeSpan SlotTakenAt { get; set; }

#if NETSTANDARD2_0
    /// <summary>What is said of the certificate that was refused; null where none was.</summary>
    public string? RefusedCertificate { get; set; }

#endif
    /// <summary>Whether the answer to a try of this request was lost on its way.</summary>
    public bool AnswerWasLost { get; set; }

    /// <summary>Whether the service, or a gateway before it, failed over a try of this request.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Whether a try of this request may have been applied although it brought no good answer.</summary>
    public bool OutcomeIsUncertain => AnswerWasLost || HasFailed;

    /// <summary>What makes it uncertain, in words.</summary>
    public string Doubt =>
        AnswerWasLost ? "the answer to an earlier try was lost" : "the service failed over an earlier try";

    /// <summary>
    /// Whether the service itself has refused what is asked, so that no earlier try of the same was applied either.
    /// </summary>
    public bool ContentIsRefused { get; set; }

    /// <summary>Whether the service knows the call: it has carried it out, or refused what is asked.</summary>
    public bool IsServed { get; set; }

    /// <summary>Whether the service knows no such call.</summary>
    public bool RouteIsUnknown { get; set; }
}
