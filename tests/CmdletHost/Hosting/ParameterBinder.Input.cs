using System.Management.Automation;

namespace CmdletHosting;

/// <summary>Binds what comes through the pipeline, record by record.</summary>
internal sealed partial class ParameterBinder
{
    private readonly Dictionary<ParameterDeclaration, object?> _initialValues = [];
    private readonly List<ParameterDeclaration> _boundByInput = [];

    /// <summary>False when the record is of no use to any parameter.</summary>
    internal bool BindInput(PSObject? input)
    {
        Reset();
        _sets = _typedSets;
        bool anyBound = false;
        try
        {
            foreach (bool convert in (bool[])[false, true])
            {
                foreach (bool byProperty in (bool[])[false, true])
                {
                    if (BindInput(input, byProperty, convert))
                    {
                        ResolveSets(beforeInput: true, useDefault: true);
                        anyBound = true;
                    }
                }
            }
            ResolveSets(beforeInput: false, useDefault: true);
            RequireOneSet();
        }
        catch (ParameterBindingException)
        {
            Restore();
            throw;
        }
        if (!anyBound)
        {
            Restore();
        }
        return anyBound;
    }

    /// <summary>Gives what the last record bound its initial value back. BoundParameters goes on naming it, as it does in PowerShell.</summary>
    private void Reset()
    {
        Restore();
        _boundByInput.Clear();
    }

    private void Restore()
    {
        foreach (ParameterDeclaration parameter in _boundByInput)
        {
            _arguments.Set(parameter, _initialValues[parameter]);
            if (_bound.Remove(parameter))
            {
                _unbound.Add(parameter);
            }
        }
    }

    private bool BindInput(PSObject? input, bool byProperty, bool convert)
    {
        uint preferred = _command.DefaultSet & _sets;
        return (preferred != 0 && BindInput(input, byProperty, convert, preferred))
            || BindInput(input, byProperty, convert, _sets & ~preferred);
    }

    private bool BindInput(PSObject? input, bool byProperty, bool convert, uint sets)
    {
        bool any = false;
        for (int i = _unbound.Count - 1; i >= 0; i--)
        {
            ParameterDeclaration parameter = _unbound[i];
            foreach (SetMembership membership in parameter.In(sets))
            {
                bool bound = byProperty
                    ? membership.Attribute.ValueFromPipelineByPropertyName && input is not null && BindProperty(parameter, input, convert)
                    : membership.Attribute.ValueFromPipeline && BindValue(parameter, input, convert);
                if (bound)
                {
                    any = true;
                    break;
                }
            }
        }
        return any;
    }

    private bool BindProperty(ParameterDeclaration parameter, PSObject input, bool convert)
    {
        PSPropertyInfo? property = parameter.Aliases
            .Prepend(parameter.Name)
            .Select(each => input.Properties[each])
            .FirstOrDefault(each => each is not null);
        return property is not null && BindValue(parameter, property.Value, convert);
    }

    private bool BindValue(ParameterDeclaration parameter, object? value, bool convert)
    {
        if (!_initialValues.ContainsKey(parameter))
        {
            _initialValues[parameter] = _arguments.Get(parameter);
        }
        try
        {
            if (!Bind(parameter, value, convert))
            {
                return false;
            }
        }
        catch (ParameterBindingException failure) when (!failure.IsFinal)
        {
            return false;
        }
        _boundByInput.Add(parameter);
        return true;
    }
}
