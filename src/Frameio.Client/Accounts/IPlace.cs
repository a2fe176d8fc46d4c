namespace Frameio.Client.Accounts;

/// <summary>Where people are put into and taken out of: a group, a workspace, a project.</summary>
public interface IPlace
{
    /// <summary>UUID of the place.</summary>
    string Id { get; }

    /// <summary>The name people see.</summary>
    string Name { get; }
}
