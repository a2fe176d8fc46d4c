namespace System.Management.Automation;

/// <summary>A command that no imported module has.</summary>
public class CommandNotFoundException : RuntimeException
{
    public CommandNotFoundException()
    {
    }

    public CommandNotFoundException(string? message)
        : base(message)
    {
    }

    public CommandNotFoundException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    private protected override string ErrorId => nameof(CommandNotFoundException);

    private protected override ErrorCategory ErrorCategory => ErrorCategory.ObjectNotFound;
}
