using System.Management.Automation.Host;

namespace System.Management.Automation;

/// <summary>A command made of a class that also sees the session it runs in.</summary>
public abstract class PSCmdlet : Cmdlet
{
    private CmdletHosting.CommandRuntime Runtime =>
        CommandRuntime as CmdletHosting.CommandRuntime
        ?? throw new PSInvalidOperationException("The cmdlet runs outside a session.");

    public string ParameterSetName => Runtime.ParameterSetName;

    public InvocationInfo MyInvocation => Runtime.Invocation;

    public PSHost Host => Runtime.Host;

    public SessionState SessionState => Runtime.SessionState;

    public object? GetVariableValue(string name) => SessionState.PSVariable.GetValue(name);

    public object? GetVariableValue(string name, object? defaultValue) => SessionState.PSVariable.GetValue(name, defaultValue);

    public string GetUnresolvedProviderPathFromPSPath(string path) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
}
