using Frameio.Client.Access;
using Frameio.Client.Errors;

namespace FrameioPS.Cmdlets;

/// <summary>A row, and what is wrong with it on its face, before anything is looked up; null for nothing.</summary>
/// <param name="Row">The row.</param>
/// <param name="Refusal">What is wrong.</param>
internal readonly record struct SaidRow(InputRow Row, FrameioException? Refusal = null);
