namespace EdgeCC.Hardware.Lines.Stations;

/// <summary>The handset was lifted of itself: dial tone plays.</summary>
public sealed record StationLifted : LineEffect;

/// <summary>The handset was lifted while the telephone rang.</summary>
public sealed record StationAnswered : LineEffect;

/// <summary>A digit was dialled, in pulses or keys: 0 to 9, *, #, A to D.</summary>
public sealed record StationDialled(char Digit) : LineEffect;

/// <summary>No digit has followed for a while, or # ended the number: this is all of it.</summary>
public sealed record StationNumberDialled(string Number) : LineEffect;

/// <summary>The hook was pressed for a moment in a call.</summary>
public sealed record StationFlashed : LineEffect;

/// <summary>The handset was put down.</summary>
public sealed record StationHungUp : LineEffect;

/// <summary>The handset lies beside the telephone and nobody has heeded the howler: the line rests until it is put down.</summary>
public sealed record StationLeftOffHook : LineEffect;
