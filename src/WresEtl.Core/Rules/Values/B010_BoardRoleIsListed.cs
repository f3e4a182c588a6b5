namespace WresEtl.Core.Rules.Values;

public sealed class B010_BoardRoleIsListed() : UnknownValueRule("B010", "board_role");
