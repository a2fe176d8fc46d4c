using System.Management.Automation;

namespace FrameioPS.Input;

/// <summary>
/// Lets a parameter for a moment take one with its own offset too, as events and records have them: PowerShell makes a
/// text of it on the way, and loses what is less than a second.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MomentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Columns.Unwrap(inputData) is DateTimeOffset moment ? moment.UtcDateTime : inputData;
}
