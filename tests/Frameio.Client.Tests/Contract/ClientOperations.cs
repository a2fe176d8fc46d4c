using System.Reflection;
using Frameio.Client.Authentication;
using Frameio.Client.Http;

namespace Frameio.Client.Tests.Contract;

/// <summary>
/// The operations the client can send, found in its code: those declared once for all, and those that each kind of
/// place or of holder has of its own, in what a client of either generation holds.
/// </summary>
internal static class ClientOperations
{
    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly _assembly = typeof(FrameioClient).Assembly;

    public static IReadOnlyList<Operation> All { get; } =
    [
        .. Declared().Concat(Enum.GetValues<ApiGeneration>().SelectMany(Held))
            .DistinctBy(operation => $"{operation}")

            // The contract is Frame.io's; how people sign in is Adobe's.
            .Where(operation => operation.Template.StartsWith("/v", StringComparison.Ordinal)),
    ];

    private static IEnumerable<Operation> Declared() => _assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Operation))
        .Select(field => (Operation)field.GetValue(null)!);

    private static List<Operation> Held(ApiGeneration generation)
    {
        using FrameioClient client = new(FrameioCredential.FromToken(Studio.Token), generation: generation);
        List<Operation> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([client]);
        while (open.TryPop(out object? holder))
        {
            foreach (object value in ValuesOf(holder).Where(seen.Add))
            {
                if (value is Operation operation)
                {
                    found.Add(operation);
                }
                else
                {
                    open.Push(value);
                }
            }
        }

        return found;
    }

    // Objects of the client's own classes; what others hold is none of its operations.
    private static IEnumerable<object> ValuesOf(object holder)
    {
        for (Type? type = holder.GetType(); type?.Assembly == _assembly; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Own))
            {
                if (field.GetValue(holder) is { } value && IsOwn(value.GetType()))
                {
                    yield return value;
                }
            }
        }
    }

    private static bool IsOwn(Type type) => type is { IsValueType: false } && type.Assembly == _assembly;
}
