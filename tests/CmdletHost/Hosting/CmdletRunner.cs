using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace CmdletHosting;

/// <summary>A session that runs the cmdlets of compiled modules where no PowerShell is installed. One runner is one runspace.</summary>
/// <remarks>
/// There are no scripts, providers, dynamic parameters, paging or transactions, no script block in place of an argument that pipeline
/// input could give, and of the common parameters no OutBuffer and no PipelineVariable. Between parameter sets whose mandatory parameters
/// all take pipeline input, the record decides; PowerShell has more rules before that.
/// </remarks>
public sealed class CmdletRunner : IDisposable
{
    private readonly Dictionary<string, CommandDeclaration> _commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PSModuleInfo> _modules = new(StringComparer.OrdinalIgnoreCase);
    private volatile Pipeline? _running;

    /// <summary>Opens a session in the current directory.</summary>
    public CmdletRunner()
    {
        SessionState = new SessionState(new PathIntrinsics(() => Location), new PSVariableIntrinsics(Variables));
    }

    /// <summary>The runspace that is the default one while a pipeline runs.</summary>
    public Runspace Runspace { get; } = new SessionRunspace();

    /// <summary>The host that cmdlets see.</summary>
    public PSHost Host { get; } = new SessionHost();

    /// <summary>The variables of the session, with PowerShell's preferences as they are at its start.</summary>
    public IDictionary<string, object?> Variables { get; } = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
    {
        ["ConfirmPreference"] = ConfirmImpact.High,
        ["DebugPreference"] = ActionPreference.SilentlyContinue,
        ["ErrorActionPreference"] = ActionPreference.Continue,
        ["InformationPreference"] = ActionPreference.SilentlyContinue,
        ["ProgressPreference"] = ActionPreference.Continue,
        ["VerbosePreference"] = ActionPreference.SilentlyContinue,
        ["WarningPreference"] = ActionPreference.Continue,
        ["WhatIfPreference"] = false,
    };

    /// <summary>The directory that relative paths start from.</summary>
    public string Location { get; set; } = Environment.CurrentDirectory;

    /// <summary>Answers what a cmdlet asks. Without it the session is non-interactive, and a question is an error.</summary>
    public Func<ConfirmPrompt, ConfirmAnswer>? Prompt { get; set; }

    /// <summary>The commands of the imported modules.</summary>
    public IReadOnlyCollection<CmdletInfo> Commands => [.. _commands.Values.Select(each => each.Info).OrderBy(each => each.Name)];

    internal SessionState SessionState { get; }

    /// <summary>Loads a compiled module and lets it initialise itself, in this session's runspace.</summary>
    public PSModuleInfo ImportModule(string dllPath)
    {
        string path = Path.GetFullPath(dllPath);
        Assembly assembly = Assembly.LoadFrom(path);
        PSModuleInfo module = new(path, assembly);
        InRunspace(() => Implementations<IModuleAssemblyInitializer>(assembly).ForEach(each => each.OnImport()));
        foreach (Type type in assembly.GetExportedTypes())
        {
            if (!type.IsAbstract && type.GetCustomAttribute<CmdletAttribute>() is { } attribute)
            {
                CmdletInfo command = new(type, attribute, module);
                _commands[command.Name] = new CommandDeclaration(command);
                module.ExportedCmdlets[command.Name] = command;
            }
        }
        return _modules[module.Name] = module;
    }

    /// <summary>Lets a module clear up and forgets its commands. The assembly stays loaded, as it does in PowerShell.</summary>
    public void RemoveModule(string name)
    {
        if (!_modules.Remove(name, out PSModuleInfo? module))
        {
            throw new PSArgumentException($"No module '{name}' was imported.");
        }
        foreach (string command in module.ExportedCmdlets.Keys)
        {
            _commands.Remove(command);
        }
        InRunspace(() => Implementations<IModuleAssemblyCleanup>(module.ImplementingAssembly).ForEach(each => each.OnRemove(module)));
    }

    /// <summary>Runs one command without input.</summary>
    public RunResult Run(string command, params object?[] arguments) => Run(new Step(command, arguments));

    /// <summary>Runs one command, with input if there is any.</summary>
    public RunResult Run(Step step, IEnumerable<object?>? input = null, RunOptions? options = null) => Run([step], input, options);

    /// <summary>Runs a pipeline on this thread. The input is taken record by record, as the first command asks for it.</summary>
    public RunResult Run(IReadOnlyList<Step> steps, IEnumerable<object?>? input = null, RunOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(steps.Count);
        Pipeline pipeline = new(this, options ?? new RunOptions());
        if (Interlocked.CompareExchange(ref _running, pipeline, null) is not null)
        {
            throw new InvalidOperationException("A pipeline is already running in this session.");
        }
        try
        {
            using CancellationTokenRegistration registration = options?.CancellationToken.Register(pipeline.Stop) ?? default;
            return InRunspace(() =>
            {
                pipeline.Run(steps, input);
                return pipeline.Result;
            });
        }
        finally
        {
            _running = null;
        }
    }

    /// <summary>Stops the pipeline that runs on another thread, as Ctrl+C does.</summary>
    public void Stop() => _running?.Stop();

    /// <summary>What the completer of a parameter offers.</summary>
    public IReadOnlyList<CompletionResult> Complete(string command, string parameter, string word, IDictionary? bound = null)
    {
        CmdletInfo info = Find(command).Info;
        Type? completer = info.Parameters[parameter].Attributes.OfType<ArgumentCompleterAttribute>().FirstOrDefault()?.Type;
        return completer is null ? [] : InRunspace(() =>
            ((IArgumentCompleter)Activator.CreateInstance(completer)!)
            .CompleteArgument(info.Name, parameter, word, new CommandAst(), bound ?? new Hashtable())
            .ToList());
    }

    /// <summary>Removes the modules and closes the session.</summary>
    public void Dispose()
    {
        Stop();
        foreach (string name in _modules.Keys.ToArray())
        {
            RemoveModule(name);
        }
        Runspace.Dispose();
    }

    internal CommandDeclaration Find(string command) =>
        _commands.TryGetValue(command[(command.LastIndexOf('\\') + 1)..], out CommandDeclaration? found)
            ? found
            : throw new CommandNotFoundException($"The term '{command}' is not recognized as a name of a cmdlet.");

    // Only what is exported: to look at every type would load what the module depends on before the module says from where.
    private static List<T> Implementations<T>(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .Where(each => each is { IsClass: true, IsAbstract: false } && each.IsAssignableTo(typeof(T)))
            .Select(each => (T)Activator.CreateInstance(each)!),
    ];

    private void InRunspace(Action work) => InRunspace(() =>
    {
        work();
        return true;
    });

    private T InRunspace<T>(Func<T> work)
    {
        Runspace? earlier = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = Runspace;
        try
        {
            return work();
        }
        finally
        {
            Runspace.DefaultRunspace = earlier;
        }
    }

    private sealed class SessionRunspace : Runspace;

    private sealed class SessionHost : PSHost
    {
        public override string Name => "CmdletHost";

        public override Version Version { get; } = new(1, 0);

        public override Guid InstanceId { get; } = Guid.NewGuid();

        public override PSHostUserInterface UI { get; } = new SilentUserInterface();

        public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

        public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;
    }

    private sealed class SilentUserInterface : PSHostUserInterface
    {
        public override void Write(string value)
        {
        }

        public override void WriteLine(string value)
        {
        }
    }
}
