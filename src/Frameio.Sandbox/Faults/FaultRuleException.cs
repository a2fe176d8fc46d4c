namespace Frameio.Sandbox.Faults;

/// <summary>A fault rule that can't be meant.</summary>
public sealed class FaultRuleException : Exception
{
    /// <summary>Makes the exception.</summary>
    public FaultRuleException()
    {
    }

    /// <summary>Makes the exception with its message.</summary>
    public FaultRuleException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and cause.</summary>
    public FaultRuleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
