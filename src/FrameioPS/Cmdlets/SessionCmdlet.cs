using System.Management.Automation;
using Frameio.Client;
using Frameio.Client.Access;
using Frameio.Client.Access.Isolation;
using Frameio.Client.Access.Relations;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Workspaces;
using FrameioPS.Completion;
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
    [ArgumentCompleter(typeof(SessionCompleter))]
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

    /// <summary>
    /// Whether whoever is connected is owner or admin of the account, who alone see all of it.
    /// </summary>
    private protected bool IsAdmin => Connected.Accounts.Any(
        account => account.Id == AccountId && account.Roles.Any(RoleOrder.IsOverAll));

    /// <summary>How a run reaches the people of the Adobe organisation.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.MissingArgument"/>: nothing was given that could sign in there.
    /// <see cref="FrameioErrorKind.NotManagedByAdobe"/>: the account's people come from none.
    /// <see cref="FrameioErrorKind.EndpointUnavailable"/>: the session is of V2.
    /// </exception>
    private protected AdobeAccess RequireAdobe()
    {
        if (Client.KnowsPeopleByAddress)
        {
            throw Errors.NoAdobeOnV2();
        }

        AdobeConnection adobe = Connected.Adobe ?? throw Errors.NoAdobeCredential();
        return new AdobeAccess(Watched(adobe.OrganizationOf(CurrentAccount))) { Profile = adobe.Profile };
    }

    /// <summary>The same where it was asked for by name when the session was opened; else null.</summary>
    private protected AdobeAccess? GivenAdobe =>
        Connected.Adobe is { IsGiven: true } && !Client.KnowsPeopleByAddress
        && !string.IsNullOrWhiteSpace(CurrentAccount.AdobeId)
            ? RequireAdobe()
            : null;

    /// <summary>When the account was created; null where the service didn't say.</summary>
    private protected DateTimeOffset? AccountCreatedAt => CurrentAccount.CreatedAt;

    private FrameioAccount CurrentAccount => Connected.Accounts.First(account => account.Id == AccountId);

    private FrameioSession Connected => Session ??= RunspaceSessions.Current ?? throw Errors.NotConnected();

    /// <summary>
    /// Does something with each of the things named. A failure is an error of that one; the next one goes on.
    /// </summary>
    private protected void ForEach<TIdentity>(IEnumerable<TIdentity> identities, Action<TIdentity> process)
        where TIdentity : PlaceIdentity =>
        ForEach(identities, identity => identity.Target, process);

    /// <summary>
    /// Does something with each of the places that are meant: those of a text or a pattern, or all where none is named.
    /// </summary>
    /// <param name="identities">What is named; null for all.</param>
    /// <param name="list">Lists all places.</param>
    /// <param name="noun">What such a place is called in a sentence.</param>
    /// <param name="columns">Columns that name it.</param>
    /// <param name="find">Finds the one place of an id or a name.</param>
    /// <param name="process">What is done.</param>
    /// <remarks>
    /// The places are no type parameter that is held to be places: PowerShell would look for that type at import.
    /// </remarks>
    private protected void ForEachPlace<TIdentity, T>(
        TIdentity[]? identities,
        Func<ListAge, FrameioList<T>> list,
        string noun,
        string[] columns,
        Func<string, T> find,
        Action<T> process)
        where TIdentity : PlaceIdentity
    {
        void ProcessAll(IEnumerable<T> places) => ForEach(places, place => $"{place}", process);
        if (identities is null)
        {
            ProcessAll(list(Mark));
            return;
        }

        ForEach(identities, identity =>
        {
            if (NameFilter.IsPattern(identity.ToString()))
            {
                ProcessAll(Select(list, identity.ToString())!);
            }
            else
            {
                process(Find(identity, noun, columns, find));
            }
        });
    }

    /// <summary>The thing that an identity means.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.MissingColumn"/>: it is a row without a column for it.
    /// <see cref="FrameioErrorKind.ConflictingRow"/>: the row calls it by a name too that it hasn't now.
    /// </exception>
    private protected static T Find<T>(PlaceIdentity identity, string noun, string[] columns, Func<string, T> find)
    {
        T found = find(Require(identity, noun, columns));
        Refuse(identity, noun, found);
        return found;
    }

    /// <summary>The text of a thing that is named.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.MissingColumn"/>: it is a row without a column for it.
    /// </exception>
    private protected static string Require(PlaceIdentity identity, string noun, string[] columns) =>
        identity.Text ?? throw Errors.MissingColumn(noun, columns, identity.SeenColumns);

    /// <summary>Writes those of the places that a text means, which may be a wildcard pattern.</summary>
    /// <exception cref="FrameioException">It is no pattern and means none, or the row contradicts itself.</exception>
    private protected void WriteNamed<T>(
        Func<ListAge, FrameioList<T>> list,
        PlaceIdentity identity,
        string noun,
        string[] columns,
        FrameioErrorKind missing) =>
        WriteEach(Named(list, identity, noun, columns, missing));

    /// <summary>The places that an identity means, which may be a wildcard pattern.</summary>
    /// <exception cref="FrameioException">It is no pattern and means none, or the row contradicts itself.</exception>
    private protected IReadOnlyList<T> Named<T>(
        Func<ListAge, FrameioList<T>> list,
        PlaceIdentity identity,
        string noun,
        string[] columns,
        FrameioErrorKind missing)
    {
        string text = Require(identity, noun, columns);
        IReadOnlyList<T> found = Select(list, text)
            ?? throw Missing.From(list(Mark), missing, $"The account has no {noun} '{text}'.", text);
        foreach (T place in found)
        {
            Refuse(identity, noun, place);
        }

        return found;
    }

    /// <summary>The places a text means; null when it is no pattern and names none.</summary>
    /// <remarks>
    /// A project's long name is one for texts alone that look like it, and that mean nothing else: a pattern such as D*
    /// would mean all projects of a workspace.
    /// </remarks>
    private protected IReadOnlyList<T>? Select<T>(Func<ListAge, FrameioList<T>> list, string text)
    {
        IReadOnlyList<T>? found =
            Select(list, text, place => [(place as IPlace)?.Id], place => [(place as IPlace)?.Name]);
        return found is { Count: > 0 } || !LongName.IsOne(text)
            ? found
            : Select(list, LongName.Clean(text), _ => [], place => [LongNameOf(place)]);
    }

    /// <summary>
    /// The items a text means; null when it is no pattern and names nothing. What it names may be read within this
    /// minute; a pattern asks for all there are, and what isn't there is looked for once more.
    /// </summary>
    private protected IReadOnlyList<T>? Select<T>(
        Func<ListAge, FrameioList<T>> list,
        string text,
        Func<T, IEnumerable<string?>> ids,
        Func<T, IEnumerable<string?>> names) =>
        (NameFilter.IsPattern(text) ? null : NameFilter.Select(list(LookupAge), text, ids, names))
            ?? NameFilter.Select(list(Mark), text, ids, names);

    /// <summary>
    /// The workspaces that a text means where projects are looked for, which may be a wildcard pattern that means none.
    /// </summary>
    /// <exception cref="FrameioException">It is no pattern, and means none or several.</exception>
    private protected IReadOnlyList<FrameioWorkspace> WorkspacesOfProjects(string text) => NameFilter.IsPattern(text)
        ? Select(age => Await(stop => Directory.ListWorkspacesAsync(Client, age, stop)), text)!
        : [Await(stop => Directory.FindWorkspaceOfProjectsAsync(Client, text, LookupAge, stop).AsTask())];

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

    /// <summary>Does something with each; a failure is an error of that one, and the next one goes on.</summary>
    private protected void ForEach<T>(IEnumerable<T> items, Func<T, object> target, Action<T> process)
    {
        foreach (T item in items)
        {
            try
            {
                process(item);
            }
            catch (FrameioException error)
            {
                Directory.ForgetAfter(error);
                Report(error.ToRecord(target(item)));
            }
        }
    }

    /// <summary>Tells an error of one of several things, after which the next one goes on.</summary>
    private protected virtual void Report(ErrorRecord error) => WriteError(error);

    /// <summary>Fails at once where there is no session, before any input is read.</summary>
    private protected override void Begin() => _ = Connected;

    private static string? LongNameOf(object? place) =>
        place is FrameioProject project ? LongName.Of(project) : null;

    private static void Refuse(PlaceIdentity identity, string noun, object? found)
    {
        if (found is IPlace place)
        {
            Contradiction.Refuse(noun, identity.Text, identity.Naming.Beside, place);
        }
    }
}
