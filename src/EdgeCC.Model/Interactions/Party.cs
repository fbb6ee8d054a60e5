namespace EdgeCC.Model.Interactions;

/// <summary>Who did something in an interaction.</summary>
public enum Party
{
    Customer,
    Agent,
    Appliance,
}
