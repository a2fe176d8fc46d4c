namespace Frameio.Client.Access.Relations;

/// <summary>What a list tells the run while it sends changes.</summary>
internal interface IRunReport
{
    /// <summary>
    /// A change that must not be repeated blindly is about to be sent. When it returns, that is noted where the run
    /// keeps notes.
    /// </summary>
    /// <exception cref="OperationCanceledException">It couldn't be noted, and must not be sent.</exception>
    void Sending(Change change);

    /// <summary>A change is at its end.</summary>
    void Ended(Outcome outcome);
}
