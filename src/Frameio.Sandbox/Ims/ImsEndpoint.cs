using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Hosting;

namespace Frameio.Sandbox.Ims;

/// <summary>A part of Adobe's sign-in service: a path, and what it answers there.</summary>
/// <param name="Id">What it is called in the log and in fault rules.</param>
/// <param name="Path">The path.</param>
/// <param name="Handle">What it answers.</param>
internal sealed record ImsEndpoint(string Id, string Path, Func<IncomingRequest, Answer> Handle);
