using Frameio.Client.Access.Reviewing;

namespace Frameio.Client.Access.Reporting;

/// <summary>What a report can't tell by its rows: what isn't in it, and why.</summary>
public static class ReportNotes
{
    /// <summary>The notes, each a sentence or more.</summary>
    /// <param name="scope">What the report covers.</param>
    /// <param name="rows">Its paths.</param>
    /// <param name="asked">
    /// What was asked for, as it was typed: blank for all there is; null where the rows came from elsewhere.
    /// </param>
    public static IEnumerable<string> Of(ReportScope scope, IReadOnlyCollection<FrameioAccess> rows, string? asked)
    {
        if (asked is null)
        {
            yield return "This was made from rows that were handed in: what wasn't among them isn't here.";
        }
        else if (asked.Length > 0)
        {
            yield return
                $"This tells a part of the account: {asked}. Access elsewhere, and by other paths, isn't here.";
        }

        if (scope.IsAssigned && rows.Count > 0)
        {
            yield return "The rows tell what was given, and not who reaches what: the account's owner, and the members "
                + "of groups that are synced from elsewhere, aren't among them.";
        }

        if (rows.Any(row => row.IsOnProject && row.Restricted is null))
        {
            yield return "The rows don't tell which projects are restricted. A question mark in the matrix is a role "
                + "from the workspace, which holds where the project isn't.";
        }
    }
}
