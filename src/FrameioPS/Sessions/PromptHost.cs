using System.Globalization;
using System.Management.Automation.Host;

namespace FrameioPS.Sessions;

/// <summary>
/// Lets a runspace of its own ask the person in front of another host. To hand that host over itself would take the
/// streams of the pipeline that runs there.
/// </summary>
internal sealed class PromptHost(PSHost host) : PSHost
{
    private readonly CultureInfo _culture = host.CurrentCulture;
    private readonly CultureInfo _uiCulture = host.CurrentUICulture;

    public override PSHostUserInterface UI { get; } = host.UI;

    public override string Name { get; } = host.Name;

    public override Version Version { get; } = host.Version;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => _culture;

    public override CultureInfo CurrentUICulture => _uiCulture;

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }
}
