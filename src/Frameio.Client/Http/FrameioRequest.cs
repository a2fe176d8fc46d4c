using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>An HTTP request that knows which operation it is and who watches it, for the handlers on its way.</summary>
internal sealed class FrameioRequest : HttpRequestMessage
{
    public FrameioRequest(Operation operation, Uri uri, IExchangeObserver? observer)
        : base(operation.Method, uri)
    {
        Operation = operation;
        Observer = observer;
        if (operation.IsExperimental)
        {
            Headers.Add("api-version", "experimental");
        }
    }

    public Operation Operation { get; }

    public IExchangeObserver? Observer { get; }

    /// <summary>The bucket it counts in, once it has a slot there.</summary>
    public OperationPacer? Pacer { get; set; }

    /// <summary>Whether an earlier try of this request may have been applied although it brought no good answer.</summary>
    public bool OutcomeIsUncertain { get; set; }
}
