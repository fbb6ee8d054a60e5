namespace EdgeCC.Hardware.Modem.Commands;

/// <summary>A command to a modem (3GPP TS 27.007 and 27.005).</summary>
/// <param name="Text">As it is written, without its end.</param>
/// <param name="Limit">How long the modem may take.</param>
/// <param name="Then">What is to be done with the answer; also where there is none.</param>
/// <param name="Payload">What is written once the modem prompts for it; Ctrl-Z is added.</param>
internal sealed record AtCommand(string Text, TimeSpan Limit, Action<AtResult> Then, string? Payload = null);
