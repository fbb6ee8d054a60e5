namespace EdgeCC.Ivr.Flows;

/// <summary>How far a customer has come in the dialogue of one node; each node that has one knows its own kinds.</summary>
internal abstract record Dialogue;
