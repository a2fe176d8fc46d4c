using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>Decides which addresses a token may be sent to.</summary>
internal static class ServiceUri
{
    /// <summary>Returns the origin of the address.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.InvalidBaseUri"/>: neither https nor http on loopback, or more than an origin.
    /// </exception>
    public static Uri RequireOrigin(Uri uri, string what)
    {
        bool allowed = uri.IsAbsoluteUri
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            && uri.UserInfo.Length == 0
            && uri.PathAndQuery == "/"
            && uri.Fragment.Length == 0;

        // A refused address can carry a password in its user info, so only its host is repeated.
        return allowed
            ? uri
            : throw new FrameioException(
                FrameioErrorKind.InvalidBaseUri,
                $"{what} '{(uri.IsAbsoluteUri ? $"{uri.Scheme}://{uri.Host}" : uri.OriginalString)}' can't be used: "
                    + "it must be https, or http on loopback, with a host and nothing after it.");
    }

    /// <summary>Whether two addresses share scheme, host and port.</summary>
    public static bool SameOrigin(Uri left, Uri right) =>
        Uri.Compare(
            left, right, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
