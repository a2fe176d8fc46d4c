using System.Management.Automation;
using Frameio.Client.Access.Syncing;

namespace FrameioPS.Input;

/// <summary>Marks a parameter that takes a number or a percentage, and refuses any other text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RemovalLimitAttribute : ValidateArgumentsAttribute
{
    /// <summary>What a valid text says; what is usual for null.</summary>
    public static RemovalLimit Read(string? text) =>
        RemovalLimit.TryParse(text, out RemovalLimit limit) ? limit : RemovalLimit.Usual;

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (!RemovalLimit.TryParse($"{Columns.Unwrap(arguments)}", out _))
        {
            throw new ValidationMetadataException(
                "It takes a number of people, such as 20, or a percentage of those in a place, such as 50%.");
        }
    }
}
