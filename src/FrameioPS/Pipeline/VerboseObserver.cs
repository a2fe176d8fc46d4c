using Frameio.Client.Transport;

namespace FrameioPS.Pipeline;

/// <summary>Tells <c>-Verbose</c> of each HTTP call and each wait.</summary>
internal sealed class VerboseObserver(PipelinePump pump, Action<string> writeVerbose) : IExchangeObserver
{
    public void OnExchange(Exchange exchange) => Post(exchange.ToString());

    public void OnWait(string reason, TimeSpan delay) =>
        Post(FormattableString.Invariant($"{reason}: waiting {delay.TotalSeconds:0.#} s."));

    private void Post(string line) => pump.Post(() => writeVerbose(line));
}
