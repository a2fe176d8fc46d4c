using System.Management.Automation;
using Frameio.Client;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
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

    /// <summary>For a look-up, after which nothing is written: a list of this minute will do.</summary>
    private protected ListAge LookupAge => ListAge.ForLookup(Mark);

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
                Directory.ForgetAfter(error);
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
        Func<ListAge, FrameioList<T>> list, PlaceIdentity identity, FrameioErrorKind missing, string noun) =>
        WriteEach(
            Select(list, identity.ToString(), item => item is IPlace place ? [place.Id, place.Name] : [])
                ?? throw Missing.From(list(Mark), missing, $"The account has no {noun} '{identity}'."));

    /// <summary>
    /// The items a text means; null when it is no pattern and names nothing. What it names may be read within this
    /// minute; a pattern asks for all there are, and what isn't there is looked for once more.
    /// </summary>
    private protected IReadOnlyList<T>? Select<T>(
        Func<ListAge, FrameioList<T>> list, string text, Func<T, IEnumerable<string?>> names)
    {
        bool isPattern = WildcardPattern.ContainsWildcardCharacters(text);
        return (isPattern ? null : NameFilter.Select(list(LookupAge), text, names))
            ?? NameFilter.Select(list(Mark), text, names);
    }

    /// <summary>A list as it comes. That it isn't whole is a warning, and no end of what it gave.</summary>
    private protected IEnumerable<T> StreamList<T>(Func<CancellationToken, IAsyncEnumerable<T>> list) =>
        Stream(stop => list(stop).AsFarAsItGoes(stop));

    /// <summary>
    /// A list from which this module takes out: as it comes, or where it feeds another command, once it is read whole.
    /// That command may be a removal, and pages that count places would then leave out whom they should give.
    /// </summary>
    private protected IEnumerable<T> StreamWhole<T>(Func<CancellationToken, IAsyncEnumerable<T>> list) =>
        MyInvocation.PipelinePosition < MyInvocation.PipelineLength ? ReadList(list) : StreamList(list);

    /// <summary>A list read to its end, whole or not.</summary>
    private protected FrameioList<T> ReadList<T>(Func<CancellationToken, IAsyncEnumerable<T>> list) =>
        Await(stop => list(stop).ReadAllAsync(stop));

    /// <summary>Fails at once where there is no session, before any input is read.</summary>
    private protected override void Begin() => _ = Connected;
}
