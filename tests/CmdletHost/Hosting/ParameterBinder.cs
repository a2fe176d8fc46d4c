using System.Management.Automation;

namespace CmdletHosting;

/// <summary>Binds what was typed: by name, then by position.</summary>
internal sealed partial class ParameterBinder
{
    private readonly CommandDeclaration _command;
    private readonly InvocationInfo _invocation;
    private readonly ArgumentBinder _arguments;
    private readonly List<ParameterDeclaration> _unbound;
    private readonly HashSet<ParameterDeclaration> _bound = [];
    private uint _sets = CommandDeclaration.AnySet;
    private uint _typedSets;

    internal ParameterBinder(CommandDeclaration command, InvocationInfo invocation, ArgumentBinder arguments)
    {
        _command = command;
        _invocation = invocation;
        _arguments = arguments;
        _unbound = [.. command.Parameters];
        ParameterSetName = command.NameOf(_sets);
    }

    internal string ParameterSetName { get; private set; }

    internal void BindTyped(Step step, bool expectsInput)
    {
        BindNamed(step);
        BindPositional(step);
        ResolveSets(beforeInput: true, useDefault: false);
        int valid = expectsInput ? ResolveSets(beforeInput: true, useDefault: false) : ResolveSets(beforeInput: false, useDefault: true);
        if (valid > 1 && expectsInput)
        {
            KeepSetsThatTakeInput();
        }
        List<ParameterDeclaration> missing = Missing(expectsInput);
        if (missing.Count > 0)
        {
            throw Failure(
                "MissingMandatoryParameter",
                "Cannot process command because of one or more missing mandatory parameters:{0}.",
                NamesOf(missing));
        }
        if (!expectsInput)
        {
            RequireOneSet();
        }
        _typedSets = _sets;
    }

    /// <summary>The mandatory parameters that neither the command line nor the record at hand gave.</summary>
    internal List<ParameterDeclaration> Missing(bool expectsInput)
    {
        bool isOneSet = CommandDeclaration.Count(_sets) == 1;
        return [.. _unbound.Where(parameter => parameter.In(_sets).Any(each =>
            each.Attribute.Mandatory && (!expectsInput || (!each.TakesInput && (isOneSet || each.IsInAllSets)))))];
    }

    internal static string NamesOf(IEnumerable<ParameterDeclaration> parameters) => string.Concat(parameters.Select(each => $" {each.Name}"));

    private void BindNamed(Step step)
    {
        List<KeyValuePair<string, object?>> unknown = [];
        foreach ((string name, object? value) in step.Parameters)
        {
            ParameterDeclaration? parameter = _command.Find(name, _invocation);
            if (parameter is null)
            {
                unknown.Add(new(name, value));
                continue;
            }
            if (_bound.Contains(parameter))
            {
                throw Failure(
                    "ParameterAlreadyBound",
                    "Cannot bind parameter because parameter '{0}' is specified more than once. To provide multiple values to parameters "
                    + "that can accept multiple values, use the array syntax. For example, \"-parameter value1,value2,value3\".",
                    name);
            }
            Bind(parameter, value, convert: true);
        }
        if (unknown.Count > 0)
        {
            throw Failure("NamedParameterNotFound", "A parameter cannot be found that matches parameter name '{0}'.", unknown[0].Key);
        }
    }

    private void BindPositional(Step step)
    {
        Queue<object?> arguments = new(step.Arguments);
        ParameterBindingException? refusal = null;
        List<object?> left = [];
        foreach (int position in Positions())
        {
            if (arguments.Count == 0 || AtPosition(position, _sets).Count == 0)
            {
                continue;
            }
            object? argument = arguments.Dequeue();
            if (!BindAt(position, argument, convert: false, ref refusal) && !BindAt(position, argument, convert: true, ref refusal))
            {
                left.Add(argument);
            }
        }
        left.AddRange(arguments);
        ParameterDeclaration? remaining = _unbound.Find(parameter => parameter.In(_sets).Any(each => each.Attribute.ValueFromRemainingArguments));
        if (left.Count > 0 && remaining is not null)
        {
            Bind(remaining, left, convert: true);
            return;
        }
        if (left.Count > 0)
        {
            throw refusal ?? Failure(
                "PositionalParameterNotFound",
                "A positional parameter cannot be found that accepts argument '{0}'.",
                left[0]?.ToString() ?? "$null");
        }
    }

    private List<int> Positions() =>
    [
        .. _unbound
            .SelectMany(parameter => parameter.In(_sets))
            .Where(each => !each.Attribute.ValueFromRemainingArguments && each.Attribute.Position != int.MinValue)
            .Select(each => each.Attribute.Position)
            .Distinct()
            .Order(),
    ];

    private List<ParameterDeclaration> AtPosition(int position, uint sets) =>
        [.. _unbound.Where(parameter => parameter.In(sets).Any(each => each.Attribute.Position == position))];

    private bool BindAt(int position, object? argument, bool convert, ref ParameterBindingException? refusal)
    {
        uint preferred = _command.DefaultSet & _sets;
        IEnumerable<uint> tries = preferred == 0 || preferred == _sets ? [_sets] : [preferred, _sets];
        foreach (uint sets in tries)
        {
            bool any = false;
            foreach (ParameterDeclaration parameter in AtPosition(position, sets))
            {
                try
                {
                    any |= Bind(parameter, argument, convert);
                }
                catch (ParameterBindingException failure) when (!failure.IsFinal)
                {
                    refusal = failure;
                }
            }
            if (any)
            {
                return true;
            }
        }
        return false;
    }

    private bool Bind(ParameterDeclaration parameter, object? value, bool convert)
    {
        if (!_arguments.Bind(parameter, value, convert))
        {
            return false;
        }
        if (parameter.SetFlags != 0)
        {
            _sets &= parameter.SetFlags;
        }
        _unbound.Remove(parameter);
        _bound.Add(parameter);
        return true;
    }

    private ParameterBindingException Failure(string id, string format, string? parameterName = null) =>
        new(_invocation, ErrorCategory.InvalidArgument, id, format, parameterName);
}
