namespace Frameio.Browser;

/// <summary>What a person is to do.</summary>
/// <param name="Page">The page to open.</param>
/// <param name="Button">What is written on the button to press.</param>
/// <param name="TakesCertificate">Whether they go on where the browser doesn't trust a certificate.</param>
internal sealed record Visit(Uri Page, string Button, bool TakesCertificate);

/// <summary>Where that ended.</summary>
/// <param name="Address">The last address that the browser went to, whether it got there or not.</param>
/// <param name="Text">What a person reads there.</param>
internal sealed record VisitEnd(string Address, string Text);
