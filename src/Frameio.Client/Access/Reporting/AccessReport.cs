using Frameio.Client.Accounts;

namespace Frameio.Client.Access.Reporting;

/// <summary>Who reached what when: what a report tells, whatever it is written as.</summary>
public sealed record AccessReport
{
    /// <summary>What stands above it.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The name of its file without the extension, by which what is saved from it is named.</summary>
    public string FileName { get; init; } = "access";

    /// <summary>Name of the account; null where rows came from elsewhere.</summary>
    public string? Account { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Made { get; init; }

    /// <summary>What it covers.</summary>
    public ReportScope Scope { get; init; } = new();

    /// <summary>What the reader has to know beside it, each a sentence or more.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The workspaces and projects that were looked at; empty where rows came from elsewhere.</summary>
    public IReadOnlyList<IPlace> Places { get; init; } = [];

    /// <summary>The paths, in a fixed order.</summary>
    public IReadOnlyList<ReportRow> Rows { get; init; } = [];

    /// <summary>What it is compared with; null for nothing.</summary>
    public ReportComparison? Comparison { get; init; }
}
