using System.Management.Automation;
using Frameio.Client.Directory;
using Frameio.Client.Leftovers;
using Frameio.Client.Users;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>A cmdlet about what people made that works on when they have gone.</summary>
public abstract class LeftoverCmdlet : LookupCmdlet
{
    private LeftoverSearch? _search;

    private protected override void Begin()
    {
        base.Begin();
        if (Client.KnowsPeopleByAddress)
        {
            throw Errors.NoLeftoversOnV2();
        }
    }

    /// <summary>The people that are meant, each who isn't there an error of their own.</summary>
    private protected List<FrameioUser> FindPeople(UserIdentity[] users)
    {
        List<FrameioUser> people = [];
        ForEach(users, user => user.Target, user => people.AddRange(FindPresentOrGone(Require(user))));
        return people;
    }

    /// <summary>What these people made. What couldn't be seen is a warning.</summary>
    private protected IReadOnlyList<FrameioLeftover> Search(IReadOnlyList<FrameioUser> people, ListAge age)
    {
        LeftoverSearch search = new(Client, Directory);
        _search = search;
        IReadOnlyList<FrameioLeftover> found = Await(stop => search.ReadAsync(people, age, stop));
        foreach (string warning in search.Warnings)
        {
            WriteWarning(warning);
        }

        return found;
    }

    private protected override void Tick()
    {
        if (_search is { } search)
        {
            WriteProgress(new ProgressRecord(0, "Looking for what is left", $"{search.Read} lists read"));
        }
    }

    private static UserIdentity Require(UserIdentity user) => user.Text is not null
        ? user
        : throw Errors.MissingColumn("user", Columns.User, user.SeenColumns);
}
