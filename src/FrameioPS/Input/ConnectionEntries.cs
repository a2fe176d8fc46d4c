using System.Collections;
using System.Management.Automation;
using System.Security;
using FrameioPS.Sessions;

namespace FrameioPS.Input;

/// <summary>What a connection of Azure Automation holds, or whatever stands for one.</summary>
/// <param name="connection">A dictionary or an object with properties; null holds nothing.</param>
internal sealed class ConnectionEntries(object? connection)
{
    /// <summary>The text of an entry, also where it is a secure string; null where it is missing or blank.</summary>
    /// <exception cref="Frameio.Client.Errors.FrameioException">The connection is something else.</exception>
    public string? this[string name]
    {
        get
        {
            object? value = Columns.Unwrap(connection) switch
            {
                null => null,
                IDictionary table => Find(table, name),
                PSCustomObject => PSObject.AsPSObject(connection!).Properties[name]?.Value,
                _ => throw Errors.NoConnection(connection!),
            };
            return Columns.Unwrap(value) switch
            {
                null => null,
                SecureString secret => SecureText.Reveal(secret),

                // Azure gives an optional field that nobody has filled in as an empty text.
                var other => other.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
            };
        }
    }

    // Key by key: a dictionary made by somebody else's code need not ignore case.
    private static object? Find(IDictionary table, string name) => table.Keys.Cast<object>()
        .FirstOrDefault(key => string.Equals(key as string, name, StringComparison.OrdinalIgnoreCase)) is { } key
        ? table[key]
        : null;
}
