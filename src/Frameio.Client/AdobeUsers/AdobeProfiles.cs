using Frameio.Client.Errors;
using Frameio.Client.Texts;

namespace Frameio.Client.AdobeUsers;

/// <summary>
/// Which product profile gives Frame.io. What profiles are called is the organisation's affair; the vendor publishes no
/// rule.
/// </summary>
internal static class AdobeProfiles
{
    /// <summary>The profile of that name, or the only one of Frame.io.</summary>
    public static AdobeGroup Choose(IReadOnlyList<AdobeGroup> groups, string? name)
    {
        AdobeGroup[] profiles = [.. groups.Where(group => group.IsFrameioProfile)];
        string wanted = CellText.Clean(name);
        if (wanted.Length > 0)
        {
            return Array.Find(profiles, profile => NameText.AreAlike(profile.Name, wanted))
                ?? throw NotFound($"has no product profile '{wanted}' of Frame.io", profiles);
        }

        return profiles.Length switch
        {
            1 => profiles[0],
            0 => throw NotFound("has no product profile of Frame.io that the credential may see", profiles),
            _ => throw new FrameioException(
                FrameioErrorKind.AdobeProfileAmbiguous,
                $"The Adobe organisation has {profiles.Length} product profiles of Frame.io: {NamesOf(profiles)}."),
        };
    }

    private static FrameioException NotFound(string what, AdobeGroup[] profiles) => new(
        FrameioErrorKind.AdobeProfileNotFound,
        $"The Adobe organisation {what}{(profiles.Length > 0 ? $"; there are {NamesOf(profiles)}" : null)}.");

    private static string NamesOf(AdobeGroup[] profiles) =>
        string.Join(", ", profiles.Select(profile => $"'{profile.Name}'"));
}
