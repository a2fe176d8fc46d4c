using System.Management.Automation;
using Frameio.Client;
using Frameio.Client.Bulk;
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

    private protected string AccountId => Connected.AccountId;

    private protected string UserId => Connected.UserId;

    private FrameioSession Connected => Session ??= RunspaceSessions.Current ?? throw Errors.NotConnected();

    /// <summary>Fails at once where there is no session, before any input is read.</summary>
    private protected override void Begin() => _ = Connected;
}
