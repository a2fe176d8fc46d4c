using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
using Frameio.Client.Directory;

namespace FrameioPS.Input;

/// <summary>
/// Marks a parameter that names things, and keeps apart what was given and names nothing from what wasn't given: the
/// binder makes null of both. Nothing is taken for an empty text here, which every type of such a parameter can hold,
/// and which the cmdlets refuse.
/// </summary>
/// <param name="omitted">What leaving it out means, such as "all groups"; null where something has to be named.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesAttribute(string? omitted = null) : ArgumentTransformationAttribute
{
    /// <summary>What leaving the parameter out means; null where something has to be named.</summary>
    public string? Omitted => omitted;

    /// <summary>Whether a value names nothing: null, a blank text, or a list of nothing else.</summary>
    public static bool IsNothing(object? value) =>
        ReferenceEquals(value, AutomationNull.Value) || Columns.Unwrap(value) switch
        {
            null or DBNull => true,
            string text => CellText.Clean(text).Length == 0,
            IList list => list.Cast<object?>().All(IsNothing),
            _ => false,
        };

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Columns.Unwrap(inputData) switch
        {
            _ when IsNothing(inputData) => string.Empty,
            IList list when list.Cast<object?>().Any(IsNothing) =>
                list.Cast<object?>().Select(item => IsNothing(item) ? string.Empty : item).ToArray(),
            _ => inputData,
        };
}
