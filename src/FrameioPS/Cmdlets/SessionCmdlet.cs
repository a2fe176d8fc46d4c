using System.Management.Automation;
using Frameio.Client;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Cmdlets;

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
    /// <exception cref="FrameioException">It is no pattern and means none.</exception>
    private protected void WriteNamed(
        IReadOnlyList<IPlace> places, PlaceIdentity identity, FrameioErrorKind missing, string noun) =>
        WriteEach(NameFilter.Select(places, identity.ToString(), place => [place.Id, place.Name])
            ?? throw new FrameioException(missing, $"The account has no {noun} '{identity}'."));

    /// <summary>Fails at once where there is no session, before any input is read.</summary>
    private protected override void Begin() => _ = Connected;
}
