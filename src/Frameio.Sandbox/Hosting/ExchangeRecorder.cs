using System.Text;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Logging;

namespace Frameio.Sandbox.Hosting;

/// <summary>Makes the record of an exchange.</summary>
internal static class ExchangeRecorder
{
    /// <summary>What stands for a token.</summary>
    public const string Mask = "***";

    /// <summary>Records a request and its answer.</summary>
    public static Exchange Record(LogEntry entry, IncomingRequest request, Answer answer) => new(
        entry.Seq,
        entry.Operation,
        request.Method,
        request.Path,
        request.Query,
        Copy(request.Headers),
        Encoding.UTF8.GetString(request.Body),
        answer.Status,
        new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase),
        Encoding.UTF8.GetString(answer.ToBytes()),
        entry.Fault);

    private static Dictionary<string, string> Copy(IHeaderDictionary headers)
    {
        Dictionary<string, string> copy = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, var value) in headers)
        {
            copy[name] = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
                ? $"{value.ToString().Split(' ')[0]} {Mask}"
                : value.ToString();
        }

        return copy;
    }
}
