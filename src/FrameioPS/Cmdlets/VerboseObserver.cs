using Frameio.Client.Http;

namespace FrameioPS.Cmdlets;

/// <summary>Tells <c>-Verbose</c> of each HTTP call and each wait, and warns of what is paused or odd.</summary>
internal sealed class VerboseObserver(PipelinePump pump, Action<string> writeVerbose, Action<string> writeWarning)
    : IExchangeObserver
{
    private int _calls;

    /// <summary>Calls so far, each try included.</summary>
    public int Calls => Volatile.Read(ref _calls);

    public void OnExchange(Exchange exchange)
    {
        Interlocked.Increment(ref _calls);
        Post(exchange.ToString());
    }

    public void OnWait(string reason, TimeSpan delay) =>
        Post(FormattableString.Invariant($"{reason}: waiting {delay.TotalSeconds:0.#} s."));

    public void OnPause(string reason, TimeSpan length) =>
        pump.Post(
            () =>
                writeWarning(FormattableString.Invariant($"{reason}: it is paused for {length.TotalSeconds:0.#} s.")));

    public void OnNotice(string notice) => pump.Post(() => writeWarning(notice));

    private void Post(string line) => pump.Post(() => writeVerbose(line));
}
