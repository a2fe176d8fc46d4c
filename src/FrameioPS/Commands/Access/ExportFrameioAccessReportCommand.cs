using System.Collections;
using System.Management.Automation;
using Frameio.Client.Access.Reporting;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Errors;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;
using FrameioPS.Sessions;

namespace FrameioPS.Commands;

/// <summary>
/// Writes who reaches what, and by which paths, into one file that people open: a page that holds all it needs.
/// </summary>
[Cmdlet(VerbsData.Export, "FrameioAccessReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportFrameioAccessReportCommand : ReviewCmdlet
{
    private readonly List<FrameioAccess> _rows = [];
    private ReportTarget? _target;
    private EarlierReport? _earlier;
    private ReviewQuery _query = new();
    private long _taken;
    private bool _areLive = true;

    /// <summary>The file that it is written to.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("FilePath", "OutFile")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>
    /// What it is written as: <c>Html</c> for people, <c>Csv</c> for spreadsheets, <c>Json</c> for programs. By default
    /// what the file's extension says, and else Html.
    /// </summary>
    [Parameter]
    [ValidateSet(nameof(ReportFormat.Html), nameof(ReportFormat.Csv), nameof(ReportFormat.Json))]
    public string? Format { get; set; }

    /// <summary>
    /// An earlier report in any of the formats, or what Get-FrameioAccess told then, as CSV or JSON: what changed since
    /// is marked.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Since { get; set; }

    /// <summary>What stands above it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Only what these people have: ids, emails, or wildcard patterns on names and emails.</summary>
    [Parameter]
    [Alias("UserId", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member", "Members")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    [Names("everybody")]
    public UserIdentity[]? User { get; set; }

    /// <summary>
    /// Only what these groups have, and people as their members: ids, names, or wildcard patterns on names.
    /// </summary>
    [Parameter]
    [Alias("GroupId", "GroupName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(GroupCompleter))]
    [Names("what people have by groups and by themselves")]
    public GroupIdentity[]? Group { get; set; }

    /// <summary>Only in these workspaces and on their projects: ids, names, or wildcard patterns on names.</summary>
    [Parameter]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("the whole account")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    /// <summary>Only on these projects: ids, names, or wildcard patterns on names.</summary>
    [Parameter]
    [Alias("ProjectId", "ProjectName")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    [Names("all projects")]
    public ProjectIdentity[]? Project { get; set; }

    /// <summary>Leaves a file that is there already as it is; that is an error then.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Emits the file that was written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What Get-FrameioAccess tells, also from a file. Without it the command reads by itself.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private bool TakesRows =>
        MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(InputObject));

    private protected override void Begin()
    {
        if (!TakesRows)
        {
            base.Begin();
        }
        else if (new[] { nameof(User), nameof(Group), nameof(Workspace), nameof(Project) }
            .FirstOrDefault(MyInvocation.BoundParameters.ContainsKey) is { } filter)
        {
            throw Errors.RowsAndFilter(filter);
        }

        ReportTarget target = new(this, Path, Format, NoClobber);
        _earlier = EarlierReportFile.Read(this, Since);
        if (!ShouldProcess(target.FullName, "Write the access report"))
        {
            return;
        }

        _target = target;
        if (!TakesRows)
        {
            _query = Narrow(_query, User, Group, Workspace, Project);
        }
    }

    private protected override void Process()
    {
        if (!TakesRows || _target is null)
        {
            return;
        }

        // By the parameter they come as a list.
        foreach (object? row in Columns.Unwrap(InputObject) is IList { Count: > 0 } rows ? rows : new[] { InputObject })
        {
            Take(row);
        }
    }

    private protected override void End()
    {
        if (_target is null)
        {
            return;
        }

        if (!TakesRows)
        {
            Review([_query], assignedOnly: false, _rows.Add);
        }
        else if (_rows.Count == 0)
        {
            throw Errors.NoReportRows();
        }

        FileInfo file = _target.Write(Make());
        if (PassThru)
        {
            WriteObject(file);
        }
    }

    // A name that isn't there, and a row that tells nothing, would be missing in a report that looks whole.
    private protected override void Report(ErrorRecord error) => ThrowTerminatingError(error);

    private void Take(object? row)
    {
        _taken++;
        if (NamesAttribute.IsNothing(row))
        {
            Refuse(Errors.NoReportRows());
        }
        else if (ReportedRows.Read(PSObject.AsPSObject(row!)) is { } told)
        {
            _areLive = _areLive && Columns.Unwrap(row) is FrameioAccess;
            _rows.AddRange(EarlierReport.Present([told]));
        }
        else if (!Columns.IsBlank(row))
        {
            Refuse(Errors.MissingColumn(
                "path, beside a person or a group", ReportedRows.Required, Columns.Names(row)));
        }
    }

    private void Refuse(FrameioException error) => ThrowTerminatingError(error.ToRecord(InputObject, _taken));

    private AccessReport Make()
    {
        // A review beside another one tells some paths twice.
        FrameioAccess[] rows = [.. _rows.Distinct()];
        ReportScope scope = TakesRows ? ReportScope.InferredFrom(rows) : ReportScope.Of(_query);
        string? account = TakesRows && !_areLive ? null : (Session ?? RunspaceSessions.Current)?.Account;
        AccessReport report = new()
        {
            Title = Title ?? (account is null ? "Who reaches what" : $"Who reaches what in {account}"),
            FileName = _target!.Name,
            Account = account,
            Made = DateTimeOffset.UtcNow,
            Scope = scope,
            Notes = [.. ReportNotes.Of(scope, rows, Asked), .. Warnings],
            Places = Places,
            Rows = [.. rows.Select(row => new ReportRow(row))],
        };
        if (_earlier is null)
        {
            return report;
        }

        (IReadOnlyList<ReportRow> told, ReportComparison comparison) = ReportChanges.Compare(rows, scope, _earlier);
        return report with { Rows = told, Comparison = comparison };
    }

    // What was asked for, as it was typed.
    private string? Asked => TakesRows
        ? null
        : string.Join(
            " ",
            new (string Name, object[]? Values)[]
            {
                (nameof(User), User),
                (nameof(Group), Group),
                (nameof(Workspace), Workspace),
                (nameof(Project), Project),
            }
            .Where(given => given.Values is not null)
            .Select(given => $"-{given.Name} {string.Join(", ", given.Values!)}"));
}
