namespace Frameio.Client.Http;

/// <summary>Is told of each HTTP exchange and each wait, from whatever thread it happens on.</summary>
public interface IExchangeObserver
{
    /// <summary>An exchange ended, with an answer or without.</summary>
    void OnExchange(Exchange exchange);

    /// <summary>A call waits before it is sent again.</summary>
    /// <param name="reason">Why, in words for a person.</param>
    /// <param name="delay">How long.</param>
    void OnWait(string reason, TimeSpan delay);

    /// <summary>
    /// An operation is paused, because it keeps failing or because the service declares a limit that is waited for
    /// unusually long; the others go on.
    /// </summary>
    /// <param name="reason">Why, in words for a person.</param>
    /// <param name="length">How long.</param>
    void OnPause(string reason, TimeSpan length);

    /// <summary>A list has something odd about it that whoever works by it should know.</summary>
    /// <param name="notice">What, in words for a person.</param>
    void OnNotice(string notice);
}
