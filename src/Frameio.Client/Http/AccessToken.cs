namespace Frameio.Client.Http;

/// <summary>A bearer token. Its text shows only to the code that puts it on a request.</summary>
internal sealed class AccessToken(string value)
{
    internal string Value { get; } = value;

    public override string ToString() => "(token)";
}
