using System.Management.Automation;
using Frameio.Client;
using Frameio.Client.Access.Running;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using FrameioPS.Identities;
using FrameioPS.Sessions;

namespace FrameioPS.Pipeline;

/// <summary>A cmdlet that needs a connection.</summary>
public abstract class SessionCmdlet : FrameioCmdlet
{
    private FrameioClient? _client;

    /// <summary>The session to use instead of this runspace's default, from Connect-Frameio.</summary>
    [Parameter]
    [ValidateNotNull]
    public FrameioSession? Session { get; set; }

    /// <summary>Taken when the command begins: a list read since then counts as fresh.</summary>
    private protected long Mark { get; } = AccountDirectory.Mark();

    private protected FrameioClient Client => _client ??= Watched(Connected.Client);

    private protected AccountDirectory Directory => Connected.Directory;

    private protected RunMemory Memory => Connected.Memory;

    private protected string AccountId => Connected.AccountId;

    private protected string UserId => Connected.UserId;

    private FrameioSession Connected => Session ??= RunspaceSessions.Current ?? throw Errors.NotConnected();

    /// <summary>
    /// Does something with each of the places named. A failure is an error of that one; the next one goes on.
    /// </summary>
    private protected void ForEach<TIdentity>(IEnumerable<TIdentity> identities, Action<TIdentity> process)
        where TIdentity : PlaceIdentity
    {
        foreach (TIdentity identity in identities)
        {
            try
            {
                process(identity);
            }
            catch (FrameioException error)
            {
                WriteError(error.ToRecord(identity.ToString()));
            }
        }
    }

    /// <summary>Writes those of the places that a text means, which may be a wildcard pattern.</summary>
    /// <remarks>
    /// The places are no type parameter that is held to be places: PowerShell would look for that type at import.
    /// </remarks>
    /// <exception cref="FrameioException">It is no pattern and means none.</exception>
    private protected void WriteNamed<T>(
        FrameioList<T> places, PlaceIdentity identity, FrameioErrorKind missing, string noun) =>
        WriteEach(
            NameFilter.Select(
                places,
                identity.ToString(),
                item => item is IPlace place ? [place.Id, place.Name] : [])
            ?? throw Missing.From(places, missing, $"The account has no {noun} '{identity}'."));

    /// <summary>A list as it comes. That it isn't whole is a warning, and no end of what it gave.</summary>
    private protected IEnumerable<T> StreamList<T>(Func<CancellationToken, IAsyncEnumerable<T>> list) =>
        Stream(stop => list(stop).AsFarAsItGoes(stop));

    /// <summary>A list read to its end, whole or not.</summary>
    private protected FrameioList<T> ReadList<T>(Func<CancellationToken, IAsyncEnumerable<T>> list) =>
        Await(stop => list(stop).ReadAllAsync(stop));

    /// <summary>Fails at once where there is no session, before any input is read.</summary>
    private protected override void Begin() => _ = Connected;
}
