using Mono.Cecil;
using Mono.Cecil.Cil;

namespace FrameioPS.Building.Floors;

/// <summary>
/// Reads out of a compiled assembly which of its types uses which other: base types, interfaces, attributes, fields,
/// signatures, and what the bodies of methods name. A nested type counts as the one it is nested in. What the compiler
/// copies in leaves no trace: constants and the values of enums.
/// </summary>
internal static class CompiledTypes
{
    /// <summary>Full names of all types, those that the compiler adds left out.</summary>
    public static IReadOnlyList<string> Names(string path)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);
        return [.. module.Types.Select(type => type.FullName).Where(IsOurs)];
    }

    /// <summary>Every use of one of the assembly's types by another, once.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="folders">
    /// Where the assemblies are that it refers to, beside the framework's: how long the value of an enum is, which an
    /// attribute is given, only the assembly of the enum tells.
    /// </param>
    public static IReadOnlyList<TypeUse> Uses(string path, params IEnumerable<string> folders)
    {
        using DefaultAssemblyResolver resolver = new();
        foreach (string folder in folders)
        {
            resolver.AddSearchDirectory(folder);
        }

        using ModuleDefinition module =
            ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver });
        HashSet<TypeUse> uses = [];
        foreach (TypeDefinition type in module.GetTypes())
        {
            string user = Outermost(type);
            foreach (TypeReference reference in NamedBy(type).SelectMany(Parts))
            {
                string used = Outermost(reference);
                if (reference.Scope == module && used != user && IsOurs(user) && IsOurs(used))
                {
                    uses.Add(new TypeUse(user, used));
                }
            }
        }

        return
        [
            .. uses.OrderBy(use => use.User, StringComparer.Ordinal).ThenBy(use => use.Used, StringComparer.Ordinal),
        ];
    }

    // The compiler's own begin with a bracket, or stand in a namespace of the framework.
    private static bool IsOurs(string name) =>
        !name.StartsWith('<') && !name.StartsWith("System.", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static string Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.FullName;
    }

    private static IEnumerable<TypeReference?> NamedBy(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. Attributes(type),
        .. Constraints(type),
        .. type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(property => Attributes(property).Append(property.PropertyType)),
        .. type.Events.SelectMany(raised => Attributes(raised).Append(raised.EventType)),
        .. type.Methods.SelectMany(NamedBy),
    ];

    private static IEnumerable<TypeReference?> NamedBy(MethodDefinition method) =>
    [
        method.ReturnType,
        .. Attributes(method),
        .. Constraints(method),
        .. method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)),
        .. method.HasBody ? NamedBy(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> NamedBy(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(NamedBy),
    ];

    private static IEnumerable<TypeReference?> NamedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        MethodReference method =>
        [
            method.DeclaringType,
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider owner) =>
        owner.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Select(argument => argument.Value as TypeReference)
            .Append(attribute.AttributeType));

    private static IEnumerable<TypeReference?> Constraints(IGenericParameterProvider owner) =>
        owner.GenericParameters.SelectMany(parameter => parameter.Constraints)
            .Select(constraint => constraint.ConstraintType);

    /// <summary>The types that a reference is made of, such as a list and what it is a list of.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? reference) => reference switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.Append(generic.ElementType).SelectMany(Parts),
        IModifierType modified => new[] { modified.ModifierType, modified.ElementType }.SelectMany(Parts),
        TypeSpecification specified => Parts(specified.ElementType),
        _ => [reference],
    };
}
