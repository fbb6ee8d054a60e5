namespace EdgeCC.Simulate;

/// <summary>What a command found out, for people or for programs.</summary>
internal interface IReport
{
    string ToTable();

    string ToJson();
}
