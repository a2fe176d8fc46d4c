using System.Security.Cryptography;
using System.Text;

namespace Frameio.Sandbox.Seeding;

/// <summary>Ids that a seed doesn't name; they are the same at every start.</summary>
public static class SeedIds
{
    /// <summary>The id of a person's record, or of an invitation, in a team or on a project.</summary>
    /// <param name="placeId">The team or project.</param>
    /// <param name="personIdOrEmail">The person's id; the address where it is an invitation.</param>
    public static string RecordOf(string placeId, string personIdOrEmail) =>
        Of($"{placeId}/records/{personIdOrEmail}".ToLowerInvariant());

    /// <summary>The UUID of a name.</summary>
    internal static string Of(string name)
    {
        Span<byte> id = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);

        // Version 8 and the common variant of RFC 9562: an id of our own making that every parser accepts.
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString();
    }
}
