using System.Management.Automation;

namespace CmdletHosting;

/// <summary>Which parameter sets the bound parameters leave.</summary>
internal sealed partial class ParameterBinder
{
    /// <summary>How many sets are left; narrows them where that follows from the default set or from what is mandatory.</summary>
    private int ResolveSets(bool beforeInput, bool useDefault)
    {
        int valid = CommandDeclaration.Count(_sets);
        if (valid == 0)
        {
            throw Ambiguous();
        }
        uint byDefault = _command.DefaultSet;
        if (valid > 1)
        {
            if ((!beforeInput && _sets == byDefault) || (byDefault & _sets) != 0)
            {
                ParameterSetName = _command.NameOf(byDefault);
                valid = useDefault ? Choose(byDefault) : valid;
            }
            else if (!beforeInput || !AnyUnboundTakesInput())
            {
                valid = ChooseByMandatory();
            }
            return valid;
        }
        if (_sets == CommandDeclaration.AnySet)
        {
            valid = Math.Max(_command.SetCount, 1);
            if (beforeInput && AnyUnboundTakesInput())
            {
                ParameterSetName = _command.NameOf(_sets);
                return valid;
            }
            if (byDefault != 0)
            {
                valid = useDefault ? Choose(byDefault) : valid;
            }
            else if (valid > 1)
            {
                valid = ChooseByMandatory();
            }
        }
        ParameterSetName = _command.NameOf(_sets);
        return valid;
    }

    private void RequireOneSet()
    {
        if (_command.SetCount > 1 && _sets == CommandDeclaration.AnySet)
        {
            _sets = _command.DefaultSet != 0 ? _command.DefaultSet : throw Ambiguous();
        }
    }

    private void KeepSetsThatTakeInput()
    {
        uint sets = 0;
        foreach (SetMembership membership in _unbound.SelectMany(each => each.In(_sets)).Where(each => each.TakesInput))
        {
            if (membership.IsInAllSets)
            {
                return;
            }
            sets |= membership.Flag;
        }
        if (sets != 0 && (_sets & sets) != _sets)
        {
            _sets &= sets;
            ResolveSets(beforeInput: true, useDefault: false);
        }
    }

    private bool AnyUnboundTakesInput() => _unbound.Exists(parameter => parameter.In(_sets).Any(each => each.TakesInput));

    private int Choose(uint set)
    {
        _sets = set;
        return 1;
    }

    private int ChooseByMandatory()
    {
        uint left = _sets & _command.Parameters.Aggregate(0u, (flags, each) => flags | each.SetFlags);
        foreach (SetMembership membership in _unbound.SelectMany(each => each.Sets).Where(each => each.Attribute.Mandatory))
        {
            left &= ~membership.Flag;
        }
        if (CommandDeclaration.Count(left) != 1)
        {
            throw Ambiguous();
        }
        ParameterSetName = _command.NameOf(left);
        return Choose(left);
    }

    private ParameterBindingException Ambiguous() => Failure(
        "AmbiguousParameterSet",
        "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together "
        + "or an insufficient number of parameters were provided.");
}
