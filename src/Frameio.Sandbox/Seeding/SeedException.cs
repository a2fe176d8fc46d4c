namespace Frameio.Sandbox.Seeding;

/// <summary>A seed that can't be used; the message names the place in it.</summary>
public sealed class SeedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SeedException()
    {
    }

    /// <summary>Makes the exception with its message.</summary>
    public SeedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and cause.</summary>
    public SeedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
