using System.Diagnostics.CodeAnalysis;

namespace Frameio.Client.Tests.Floors;

// One type that uses others, each at another place, for the reader of compiled types to find.
internal class OfBase;

internal interface OfInterface;

internal sealed class OfField;

internal sealed class OfParameter;

internal sealed class OfArgument;

internal static class OfBody
{
    public static int Answer() => 42;
}

internal static class OfLater
{
    public static Task Done() => Task.CompletedTask;
}

internal sealed class OfList;

internal sealed class OfCatch : Exception;

internal abstract class OfConstraint;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class OfAttribute : Attribute;

[Of]
[SuppressMessage("Performance", "CA1812", Justification = "It is there to be read, not to be made.")]
internal sealed class Neighbour : OfBase, OfInterface
{
    private readonly OfField? _field = new();

    public static async Task Later(OfParameter parameter)
    {
        await OfLater.Done();
        GC.KeepAlive(parameter);
    }

    public int Body()
    {
        try
        {
            GC.KeepAlive(_field);
            GC.KeepAlive(Array.Empty<OfArgument>());
            return OfBody.Answer();
        }
        catch (OfCatch)
        {
            return 0;
        }
    }

    public static List<OfList[]> Lists<T>()
        where T : OfConstraint => [];
}
