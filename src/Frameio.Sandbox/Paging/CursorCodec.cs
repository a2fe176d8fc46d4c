using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Paging;

/// <summary>
/// Makes and reads cursors. One is opaque, authenticated with a key of this sandbox, and bound to the path and the sort
/// it was made for, so that a client that reuses it elsewhere or drops the sort hears about it.
/// </summary>
internal sealed class CursorCodec
{
    private const int TagLength = 16;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Makes a cursor that goes on after a key.</summary>
    public string Encode(string path, string? sort, PageKey key)
    {
        byte[] payload = JsonSerializer.SerializeToUtf8Bytes(new Payload(path, sort, key.Text, key.Ordinal));
        return Base64Url.EncodeToString([.. Tag(payload), .. payload]);
    }

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="RefusalException">It isn't one of these, or not for this list.</exception>
    public PageKey Decode(string path, string? sort, string cursor)
    {
        Payload? payload = Open(cursor);
        return payload is not null && payload.Path == path && payload.Sort == sort
            ? new PageKey(payload.Text, payload.Ordinal)
            : throw Refusal.Unprocessable(Problem.Invalid("/after", "Invalid cursor"));
    }

    private Payload? Open(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        byte[] bytes = Base64Url.DecodeFromChars(cursor);
        return bytes.Length > TagLength
            && CryptographicOperations.FixedTimeEquals(Tag(bytes.AsSpan(TagLength)), bytes.AsSpan(0, TagLength))
            ? JsonSerializer.Deserialize<Payload>(bytes.AsSpan(TagLength))
            : null;
    }

    private byte[] Tag(ReadOnlySpan<byte> payload) => HMACSHA256.HashData(_key, payload)[..TagLength];

    private sealed record Payload(string Path, string? Sort, string Text, long Ordinal);
}
