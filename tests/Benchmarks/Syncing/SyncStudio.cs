using Benchmarks.Studios;
using Frameio.Sandbox.Seeding;

namespace Benchmarks.Syncing;

/// <summary>
/// Groups of as many people each, and a file of who is to be in them: a few are to go from each, and as many others to
/// come.
/// </summary>
/// <param name="People">People in groups.</param>
/// <param name="Groups">Groups.</param>
/// <param name="Difference">What part of the people the file has otherwise.</param>
internal sealed record SyncStudio(int People, int Groups, double Difference)
{
    /// <summary>People of each group.</summary>
    public int Members => People / Groups;

    /// <summary>How many people are to go, and as many to come.</summary>
    public int Moves => Enumerable.Range(1, Groups).Sum(MovesOf);

    public Seed Seed
    {
        get
        {
            Seed studio = Studio.Seed(People, Groups);
            SeedAccount account = studio.Accounts[0];
            return studio with
            {
                Accounts =
                [
                    account with
                    {
                        Groups =
                        [
                            .. account.Groups.Select((group, index) => group with
                            {
                                Members = [.. Enumerable.Range(index * Members, Members).Select(Somebody)],
                            }),
                        ],
                    },
                ],
            };
        }
    }

    /// <summary>Who is to be where.</summary>
    public IEnumerable<StudioRow> Rows =>
        from index in Enumerable.Range(0, Groups)
        from number in Enumerable.Range((index * Members) + MovesOf(index + 1), Members)
        select new StudioRow(index + 1, (number % People) + 1);

    private string Somebody(int number) => Studio.Email((number % People) + 1);

    // So that all of them together are the part, though a group's is no whole number.
    private int MovesOf(int group) =>
        (int)Math.Floor(Members * Difference * group) - (int)Math.Floor(Members * Difference * (group - 1));
}
