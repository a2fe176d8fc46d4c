using System.Collections;
using System.Management.Automation.Internal;
using System.Management.Automation.Language;

namespace System.Management.Automation;

/// <summary>Changes an argument before it is converted to the parameter's type.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public abstract class ArgumentTransformationAttribute : CmdletMetadataAttribute
{
    public virtual bool TransformNullOptionalParameters => true;

    public abstract object? Transform(EngineIntrinsics engineIntrinsics, object? inputData);
}

/// <summary>Takes a credential as it is. A user name alone needs somebody to ask for the password, and nobody is here.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CredentialAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => PSObject.Base(inputData) switch
    {
        null => null,
        PSCredential credential => credential,
        string => throw new PSInvalidOperationException(CmdletHosting.CommandRuntime.NobodyToAsk),
        _ => throw new PSArgumentException("userName"),
    };
}

/// <summary>A piece of script: a type that signatures name, and that nothing here runs.</summary>
public class ScriptBlock
{
    internal ScriptBlock()
    {
    }
}

/// <summary>Names the class or script that completes an argument.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class ArgumentCompleterAttribute : Attribute
{
    public ArgumentCompleterAttribute(Type type) => Type = type;

    public ArgumentCompleterAttribute(ScriptBlock scriptBlock) => ScriptBlock = scriptBlock;

    public Type? Type { get; }

    public ScriptBlock? ScriptBlock { get; }
}

/// <summary>Completes an argument.</summary>
public interface IArgumentCompleter
{
    IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters);
}

/// <summary>What kind of thing a completion stands for.</summary>
public enum CompletionResultType
{
    Text = 0,
    History = 1,
    Command = 2,
    ProviderItem = 3,
    ProviderContainer = 4,
    Property = 5,
    Method = 6,
    ParameterName = 7,
    ParameterValue = 8,
    Variable = 9,
    Namespace = 10,
    Type = 11,
    Keyword = 12,
    DynamicKeyword = 13,
}

/// <summary>One completion.</summary>
public class CompletionResult
{
    public CompletionResult(string completionText)
        : this(completionText, completionText, CompletionResultType.Text, completionText)
    {
    }

    public CompletionResult(string completionText, string listItemText, CompletionResultType resultType, string toolTip)
    {
        ArgumentException.ThrowIfNullOrEmpty(completionText);
        ArgumentException.ThrowIfNullOrEmpty(listItemText);
        ArgumentException.ThrowIfNullOrEmpty(toolTip);
        CompletionText = completionText;
        ListItemText = listItemText;
        ResultType = resultType;
        ToolTip = toolTip;
    }

    public string CompletionText { get; }

    public string ListItemText { get; }

    public CompletionResultType ResultType { get; }

    public string ToolTip { get; }
}
