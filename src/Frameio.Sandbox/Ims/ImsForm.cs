using System.Text;
using Frameio.Sandbox.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Ims;

/// <summary>The parameters of a request. Of one that is repeated the last counts.</summary>
internal static class ImsForm
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Those of the body of a POST.</summary>
    /// <exception cref="ImsRefusalException">It is no POST, or its body is no form.</exception>
    public static Dictionary<string, string> ReadPost(IncomingRequest request)
    {
        if (request.Method != HttpMethods.Post)
        {
            throw new ImsRefusalException(StatusCodes.Status404NotFound, "not_found", "there is only POST here");
        }

        return request.Headers.ContentType.ToString().Split(';')[0].Trim() == FormType
            ? Read(Encoding.UTF8.GetString(request.Body))
            : throw ImsRefusalException.InvalidRequest("the body must be a form");
    }

    /// <summary>Those of a query or a form.</summary>
    public static Dictionary<string, string> Read(string encoded)
    {
        Dictionary<string, string> values = [];
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(encoded))
        {
            values[pair.DecodeName().ToString()] = pair.DecodeValue().ToString();
        }

        return values;
    }

    /// <summary>A parameter that has to be there.</summary>
    /// <exception cref="ImsRefusalException">It is missing or empty.</exception>
    public static string Require(IReadOnlyDictionary<string, string> values, string name) =>
        values.GetValueOrDefault(name) is { Length: > 0 } value
            ? value
            : throw ImsRefusalException.InvalidRequest($"missing {name} parameter");
}
