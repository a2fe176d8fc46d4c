using System.Collections.ObjectModel;

namespace System.Management.Automation.Language;

/// <summary>A parsed piece of script. There is no parser here, so the classes only give a completer's signature its types.</summary>
public abstract class Ast
{
    internal Ast()
    {
    }
}

/// <summary>A parsed statement.</summary>
public abstract class StatementAst : Ast
{
    internal StatementAst()
    {
    }
}

/// <summary>A parsed command or expression.</summary>
public abstract class CommandBaseAst : StatementAst
{
    internal CommandBaseAst()
    {
    }
}

/// <summary>A parsed command.</summary>
public class CommandAst : CommandBaseAst
{
    internal CommandAst()
    {
    }

    public ReadOnlyCollection<CommandElementAst> CommandElements { get; } = new([]);
}

/// <summary>A parsed piece of a command.</summary>
public abstract class CommandElementAst : Ast
{
    internal CommandElementAst()
    {
    }
}

/// <summary>A parsed parameter of a command.</summary>
public class CommandParameterAst : CommandElementAst
{
    internal CommandParameterAst()
    {
    }

    public string ParameterName { get; } = string.Empty;
}
