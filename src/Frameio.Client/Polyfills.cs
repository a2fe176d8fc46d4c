#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>
/// Lets the compiler emit <c>init</c> accessors for .NET Standard 2.0, whose library lacks this marker.
/// </summary>
internal static class IsExternalInit;
#endif
